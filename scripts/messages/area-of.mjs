/** Which catalogue a sentence is listed in: that of its rule, or that of its folder. */
export function areaOf(file) {
  const [top, second, third] = file.split('/');
  if (second === 'rules') return `rules/${third}`;
  if (top === 'transforms') return 'rules/shared';
  return second.endsWith('.ts') ? 'commands' : second;
}
