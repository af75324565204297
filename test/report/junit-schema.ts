import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface ElementRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
}

/** What Jenkins, GitLab and GitHub's actions read of JUnit: https://github.com/testmoapp/junitxml */
const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  testsuites: { required: [], optional: ['name', 'tests', 'failures', 'errors', 'time'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'skipped', 'time', 'timestamp', 'file'],
    children: ['testcase', 'properties'],
  },
  testcase: { required: ['name'], optional: ['classname', 'time', 'file', 'line'], children: ['failure', 'error'] },
  failure: { required: [], optional: ['message', 'type'], children: [] },
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** What is wrong with a JUnit report, a sentence each. */
export function misfitsOfJunit(xml: string): string[] {
  const sound = XMLValidator.validate(xml);
  if (sound !== true) return [sound.err.msg];
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });
  const roots = (parser.parse(xml) as Ordered[]).flatMap(toElement).filter(({ name }) => name !== '?xml');
  return roots.flatMap((root) => (root.name === 'testsuites' ? misfitsOf(root) : [`<${root.name}> is no report`]));
}

type Ordered = Readonly<Record<string, readonly Ordered[] | Readonly<Record<string, string>>>>;

function toElement({ ':@': attributes = {}, ...rest }: Ordered): Element[] {
  return Object.entries(rest)
    .filter(([name]) => name !== '#text')
    .map(([name, children]) => ({
      name,
      attributes: attributes as Record<string, string>,
      children: (children as readonly Ordered[]).flatMap(toElement),
    }));
}

function misfitsOf(element: Element): string[] {
  const { name, attributes, children } = element;
  const rule = ELEMENTS[name] ?? { required: [], optional: [], children: [] };
  const names = Object.keys(attributes);
  const known = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((each) => !names.includes(each)).map((each) => `<${name}> has no ${each}`),
    ...names.filter((each) => !known.includes(each)).map((each) => `<${name}> has ${each}, which nobody reads`),
    ...misfitsOfSums(element),
    ...children
      .filter((each) => !rule.children.includes(each.name))
      .map((each) => `<${name}> has no place for <${each.name}>`),
    ...children.filter((each) => rule.children.includes(each.name)).flatMap(misfitsOf),
  ];
}

function misfitsOfSums({ name, attributes, children }: Element): string[] {
  return Object.entries({ tests: 'testcase', failures: 'failure' }).flatMap(([attribute, counted]) => {
    const told = attributes[attribute];
    const held = countBelow(children, counted);
    return told === undefined || told === String(held)
      ? []
      : [`<${name}> has ${attribute}="${told}" and holds ${held}`];
  });
}

function countBelow(elements: readonly Element[], name: string): number {
  return elements.reduce((sum, each) => sum + (each.name === name ? 1 : 0) + countBelow(each.children, name), 0);
}
