/** `config` completed by `defaults`; a field that is present but undefined counts as left out. */
export function withDefaults<C extends object, D extends Partial<C>>(defaults: D, config: C): D & C {
  const given = Object.entries(config).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) } as D & C;
}
