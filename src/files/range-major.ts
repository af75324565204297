const COMPARATOR = /^(?:npm:(?:@[^@]+|[^@]*)@|workspace:)?[\^~=v]*\s*(\d+)(?:\.[\dx*]+)*(?:[-+][\w.+-]+)?$/i;
const BETWEEN = /^>=?\s*v?(\d+)(?:\.\d+)*\s*,?\s*<\s*v?(\d+)(?:\.0)*(?:-0)?$/;

/** The major that a version range names, or undefined where it allows several or names none (`latest`, a git URL). */
export function rangeMajor(range: string): number | undefined {
  const majors = new Set(range.split('||').map((alternative) => alternativeMajor(alternative.trim())));
  const [major] = majors;
  return majors.size === 1 ? major : undefined;
}

function alternativeMajor(range: string): number | undefined {
  const single = COMPARATOR.exec(range)?.[1];
  if (single !== undefined) return Number(single);
  const [, from, below] = BETWEEN.exec(range) ?? [];
  return from !== undefined && Number(below) === Number(from) + 1 ? Number(from) : undefined;
}
