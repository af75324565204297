import { find } from './dom.js';
import { goTo } from './go-to.js';

interface Actions {
  readonly search: () => void;
  readonly clear: () => void;
  readonly split: () => void;
  readonly theme: () => void;
}

/** Single keys, as long as nobody is typing. */
export function listenToKeys({ search, clear, split, theme }: Actions): void {
  const help = find('keys', HTMLDialogElement);
  const openHelp = (): void => {
    if (!help.open) help.showModal();
  };
  const keys: Readonly<Record<string, () => void>> = {
    '/': search,
    j: () => goTo('.card', 1),
    k: () => goTo('.card', -1),
    n: () => goTo('.file', 1),
    p: () => goTo('.file', -1),
    s: split,
    t: theme,
    '?': openHelp,
  };
  find('help', HTMLButtonElement).addEventListener('click', openHelp);
  find('close-keys', HTMLButtonElement).addEventListener('click', () => help.close());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    if (event.key === 'Escape') {
      clear();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return;
    }
    const action = isTyping(event.target) ? undefined : keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
