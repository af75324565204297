/**
 * docs/errors.md: every error with an example of what it says.
 * @param {Iterable<{ code: string, title: string, detail: string, hint: string, exit: number }>} errors
 */
export function renderErrors(errors) {
  const sections = [...errors].toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(renderError);
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const HEAD = `# Errors

Every error has a code. \`repoint explain <code>\` prints its section, without a network. Names and files are examples.
\`--debug\` adds the stack. Written by \`npm run docs:errors\` from \`src/messages/errors/\`: do not edit.`;

function renderError({ code, title, detail, hint, exit }) {
  const happened = detail === '' ? [] : ['**What happened**', render(detail)];
  return [`## ${code}`, render(title), ...happened, '**How to fix**', render(hint), `Exit code: ${exit}`].join('\n\n');
}

/** Sentences stand as they are; a list of files, which is indented, keeps its lines. */
function render(text) {
  const blocks = text.split('\n').map((line) => (line.startsWith('  ') ? `    ${line.trim()}` : escapeMarkup(line)));
  return blocks.join('\n');
}

const escapeMarkup = (text) => text.replace(/[<>*_[\]]/g, (mark) => `\\${mark}`);
