import { find } from './dom.js';
import { storage } from './storage.js';

/** Light or dark as the system is, until the switch is used. */
export function createTheme(): { toggle(): void } {
  const button = find('theme', HTMLButtonElement);
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const chosen = storage.read('theme');
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  const isDark = (): boolean => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const tell = (): void => button.setAttribute('aria-pressed', String(isDark()));
  const toggle = (): void => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    storage.write('theme', root.dataset.theme);
    tell();
  };
  button.addEventListener('click', toggle);
  system.addEventListener('change', tell);
  tell();
  return { toggle };
}
