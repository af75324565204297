/** An option as words of a command line; none where it has no value. */
export function optionWords(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value];
}
