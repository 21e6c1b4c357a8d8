/**
 * The keys of a JSON text as they stand, which `JSON.parse` does not tell: it reorders keys such as "0" and drops repeated ones.
 *
 * @param text valid JSON, an object at the top.
 * @returns the top object's keys in order, and a key that some object has twice.
 */
export function jsonKeys(text: string): { topLevel: string[]; duplicate: string | undefined } {
  const open: Set<string>[] = [];
  const topLevel: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "{") open.push(new Set());
    else if (character === "}") open.pop();
    else if (character === '"') {
      const end = stringEnd(text, at);
      if (isFollowedByColon(text, end)) {
        const key = JSON.parse(text.slice(at, end)) as string;
        const keys = open.at(-1)!;
        if (keys.has(key)) return { topLevel, duplicate: key };
        keys.add(key);
        if (open.length === 1) topLevel.push(key);
      }
      at = end - 1;
    }
  }
  return { topLevel, duplicate: undefined };
}

/** The position after the closing quote of the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isFollowedByColon(text: string, start: number): boolean {
  let at = start;
  while (/\s/.test(text[at] ?? "")) at++;
  return text[at] === ":";
}
