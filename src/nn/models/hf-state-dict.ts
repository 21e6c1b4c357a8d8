/**
 * Brings a Hugging Face checkpoint's names to those of the full model: checkpoints of the bare network lack the first segment (`h.0.…` for
 * `transformer.h.0.…`), and old ones carry constant tables as buffers.
 *
 * @param head the first segment of names outside the bare network, such as `lm_head`
 * @param constants names to leave out
 */
export function fullModelNames<T>(
  dict: Readonly<Record<string, T>>,
  { prefix, head, constants }: { prefix: string; head: string; constants: RegExp },
): Record<string, T> {
  const rename = (name: string) => (name.startsWith(`${prefix}.`) || name.startsWith(`${head}.`) ? name : `${prefix}.${name}`);
  const bare = !Object.keys(dict).some((name) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(
    Object.entries(dict)
      .filter(([name]) => !constants.test(name))
      .map(([name, value]) => [bare ? rename(name) : name, value]),
  );
}
