import bodies from './bodies.json' with { type: 'json' };
import families from './families.json' with { type: 'json' };

/** How a canonical name begins, and the ways in which this beginning is also written. */
interface Beginning {
  readonly name: string;
  readonly forms: readonly string[];
}

const beginnings: readonly Beginning[] = [
  // "UBNDTP" has its place already.
  ...bodies.map(({ name, forms, nationwide }) => ({
    name,
    forms: [...forms, ...(nationwide?.forms ?? [])].filter((form) => form !== name && !form.endsWith('TP')),
  })),
  ...bodies.flatMap(({ nationwide }) =>
    nationwide ? [{ ...nationwide, forms: nationwide.forms.filter((form) => form !== nationwide.name) }] : [],
  ),
  ...families.flatMap(({ heads: [head = ''], domains }) =>
    domains.map(({ name, forms }) => ({ name: `${head} ${name}`, forms: forms.map((form) => `${head} ${form}`) })),
  ),
].sort((a, b) => b.name.length - a.name.length);

/**
 * The other ways in which an agency is known to be written, whether or not a text does: "Sở KHĐT" for "Sở Kế hoạch và
 * Đầu tư", "UBND quận Hải An" for "Ủy ban nhân dân quận Hải An". Empty for a body that the gazetteer does not know.
 */
export function knownForms(name: string): string[] {
  const known = beginnings.find((each) => name === each.name || name.startsWith(`${each.name} `));
  return known ? known.forms.map((form) => form + name.slice(known.name.length)) : [];
}
