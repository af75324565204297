/** Marks the findings that stand for changes taken out by the verification: a run that has one ends with exit code 2. */
export const VERIFY_RULE = 'verify';
