const TEST =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|fixtures)\/|\.(?:test|spec|stories|e2e)(?:-d)?\.\w+$/;
const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?)\//;
const DOC = /\.mdx?$/i;

/** True for the files of tests, by the folders and names that test runners look for; mocks and fixtures with them. */
export function isTestFile(path: string): boolean {
  return TEST.test(path);
}

/** True for programs that show how the project's own code is used. */
export function isExampleFile(path: string): boolean {
  return EXAMPLE.test(path);
}

/** True for text that people read. */
export function isDocFile(path: string): boolean {
  return DOC.test(path);
}
