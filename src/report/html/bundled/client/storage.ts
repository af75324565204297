/** What the browser remembers between visits. Pages opened from a disk or in a frame may not be allowed to: then nothing is. */
export const storage = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`repoint:${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`repoint:${key}`, value);
    } catch {
      // Full, or forbidden.
    }
  },
};
