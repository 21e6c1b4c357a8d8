/** Data for the page's script. "<" is escaped, so that no name can end the element. */
export function scriptData(data: unknown): string {
  return `<script type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
