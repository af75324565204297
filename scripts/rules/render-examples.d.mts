export function ruleIds(): string[];
export function pageOf(id: string): URL;
export function renderPage(id: string): string;
