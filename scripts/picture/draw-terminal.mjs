const CELL = { width: 7.8, height: 17 };
const FONT = "13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const PADDING = 18;
const BAR = 34;

/** The colours of a light and of a dark page: a picture in a README follows the reader's. */
const LIGHT = {
  back: '#ffffff',
  line: '#d1d9e0',
  text: '#1f2328',
  red: '#b42318',
  green: '#1a7035',
  yellow: '#8a5000',
  cyan: '#0b6e8a',
};
const DARK = {
  back: '#0d1117',
  line: '#3d444d',
  text: '#e6edf3',
  red: '#ff8f85',
  green: '#6fce8a',
  yellow: '#f0b35a',
  cyan: '#6ccbe8',
};

/** A terminal's rows as a picture in which the text stays text. `title` stands in the bar above and is read aloud. */
export function drawTerminal({ columns, rows }, title) {
  const width = Math.ceil(columns * CELL.width + 2 * PADDING);
  const height = BAR + rows.length * CELL.height + PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">
<style>
${paint(LIGHT)}
@media (prefers-color-scheme: dark) {
${paint(DARK)}
}
text { font: ${FONT}; white-space: pre; }
.bold { font-weight: 700; }
.dim { opacity: 0.68; }
.mark { opacity: 0.22; }
</style>
<rect class="back" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${[0, 1, 2].map((at) => `<circle class="dot" cx="${PADDING + at * 18}" cy="18" r="5"/>`).join('')}
<text class="title dim" x="${width / 2}" y="23" text-anchor="middle">${escapeText(title)}</text>
${rows.map(drawRow).join('\n')}
</svg>
`;
}

const paint = ({ back, line, text, ...colors }) =>
  [
    `.back { fill: ${back}; stroke: ${line}; } .dot { fill: ${line}; } text { fill: ${text}; }`,
    ...Object.entries(colors).map(([name, color]) => `.${name} { fill: ${color}; }`),
  ].join('\n');

function drawRow(runs, at) {
  const y = BAR + at * CELL.height;
  const marks = runs.filter(({ looks }) => looks.includes('marked')).map((run) => drawMark(run, y));
  return `${marks.join('')}<text class="row" y="${y + 13}">${runs.map(drawRun).join('')}</text>`;
}

/** Each run has its place: so it stays in its column whatever font is there. */
function drawRun({ text, column, looks }) {
  const classes = looks.filter((look) => look !== 'marked').join(' ');
  return `<tspan x="${left(column)}"${classes === '' ? '' : ` class="${classes}"`}>${escapeText(text)}</tspan>`;
}

function drawMark({ text, column, looks }, y) {
  const color = looks.find((look) => look in LIGHT) ?? 'text';
  return `<rect class="mark ${color}" x="${left(column)}" y="${y}" width="${round(text.length * CELL.width)}" height="${CELL.height - 1}"/>`;
}

const left = (column) => round(PADDING + column * CELL.width);
const round = (number) => Math.round(number * 10) / 10;
const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The rows of a picture as text. */
export function readPicture(svg) {
  return [...svg.matchAll(/<text class="row"[^>]*>(.*?)<\/text>/g)].map(([, row]) =>
    readText(row.replace(/<[^>]*>/g, '')),
  );
}

const readText = (text) =>
  text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
