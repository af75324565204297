export const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file);
