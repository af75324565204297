/** Every sentence of the code as a catalogue lists it, with the file of its first use. */
export function collectKeys(): Map<string, string>;
