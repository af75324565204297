/** Sections with an empty line between them; empty sections leave no trace. */
export function joinSections(sections: readonly (readonly string[])[]): string[] {
  return sections.filter((rows) => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : ['', ...rows]));
}
