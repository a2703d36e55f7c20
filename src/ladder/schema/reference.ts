// docs/format.md, made from the schemas, so that it says what they say.
import { z } from 'zod';
import { KIND_LISTS } from '../kinds.ts';
import { TEXT_SHAPES } from './fields.ts';
import { FILE_SCHEMAS } from './json-schemas.ts';

/** What is read of a JSON Schema here. */
interface JsonSchema {
  title?: string;
  description?: string;
  type?: string;
  default?: unknown;
  pattern?: string;
  minItems?: number;
  maxLength?: number;
  required?: string[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  /** What kind of words a text holds. */
  words?: string;
}

const WORDS = {
  plain: 'plain words',
  text: 'one paragraph of Markdown',
  detail: 'Markdown of several paragraphs and lists',
};

/** A key whose own keys are named in its description. */
const WORDS_ONLY = 'warnings-off';

const FIRST_LIST = KIND_LISTS[0]!;

/** Types that have a pattern, by how it begins. */
const PATTERNS: [start: string, type: string][] = [
  ['^(?=.{2,64}$)[a-z]', 'id'],
  ['^[A-Za-z0-9][A-Za-z0-9._-]', 'id, of any system'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'date such as 2026-11-21'],
  ['^\\d{4}(-', 'date such as 2026, 2026-11 or 2026-11-21'],
  ['^https?', 'address'],
  ['^#', 'colour such as "#0b5f5f"'],
  ['^[\\w-]+\\.(svg|png)$', 'name of a file'],
  ['^[a-z]{2,3}(-', 'language such as en or pt-BR'],
];

/**
 * Writes the reference of all files and their keys.
 * @param examples an example of each file, by the name of its schema
 * @returns Markdown
 */
export function makeReference(examples: ReadonlyMap<string, string>): string {
  const parts = Object.entries(FILE_SCHEMAS).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', override: nameWords }) as JsonSchema;
    const language = /\.(\w+)$/.exec(String(json.title))![1]!;
    return [
      `## \`${json.title}\`\n\n${json.description}`,
      ...listTables(json, json.type === 'array' ? 'Each entry of the list' : ''),
      `\`\`\`${language}\n${examples.get(name)!.trimEnd()}\n\`\`\``,
    ].join('\n\n');
  });
  return `${HEAD}\n\n${parts.join('\n\n')}\n`;
}

const HEAD = `# The format

Every file and key of a ladder. This page is made from the code that checks the files (\`npm run schemas\`).
[writing.md](writing.md) explains how to go about it.

The name of a folder or file in \`<…>\` is an id. \`<level>\` is the id of one of the levels, or \`every-level\` for
what holds at all levels of a track. An id is 2 to 64 lower-case letters and digits in words joined by
single hyphens, with a letter first. Markdown is CommonMark without HTML and images. \`[words](item:an-id)\` links inside the handbook;
\`trait:\`, \`track:\`, \`level:\`, \`guide:\` and \`term:\` work the same way.

The text of a trait or guide may also have tables, \`<Item id="…" />\` on a line of its own, footnotes (\`[^1]\` and a line
\`[^1]: …\`), notes (a quotation that starts with \`[!NOTE]\`, \`[!TIP]\`, \`[!IMPORTANT]\`, \`[!WARNING]\` or \`[!CAUTION]\`) and
images. An image is a file in \`images/\`, SVG, PNG, JPEG, WebP or AVIF of at most 500 kB, and is written as
\`![what it shows](../images/lamp.png)\`; what it shows is required.

A key without a default is optional, unless it is marked as required.`;

function nameWords({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }) {
  const found = TEXT_SHAPES.get(zodSchema);
  if (found) Object.assign(jsonSchema, { words: WORDS[found.shape] });
}

/** The table of an entry's keys, and those of the entries in it. */
function listTables(
  schema: JsonSchema,
  title: string,
  known: ReadonlySet<string> = new Set(),
): string[] {
  if (schema.items) return listTables(schema.items, title, known);
  if (schema.anyOf) return listTables(schema.anyOf.at(-1)!, title, known);
  const keys = Object.entries(schema.properties ?? {}).filter(([key]) => !known.has(key));
  if (keys.length === 0) return [];
  const rows = keys.map(([key, value]) => writeRow(key, value, schema.required ?? []));
  const table = ['| key | value | default | what it does |', '| --- | --- | --- | --- |', ...rows];
  const shapes = new Set(keys.map(([, { properties }]) => JSON.stringify(properties)));
  if (keys.length > 1 && shapes.size === 1 && hasKeys(keys[0]![1]))
    return [`${title}:`, table.join('\n'), ...listTables(keys[0]![1], 'The keys of each of them')];
  const inner = keys.flatMap(([key, value]) => {
    if (key === WORDS_ONLY || !hasKeys(value)) return [];
    const isLater = KIND_LISTS.some((list) => list === key) && key !== FIRST_LIST;
    const owner = value.items ? `Each entry of \`${key}\`` : `The keys of \`${key}\``;
    if (!isLater) return listTables(value, owner);
    // Items of all kinds have the keys of the first in common.
    const common = listKeys(schema.properties![FIRST_LIST]!);
    return listTables(value, `${owner}, beside the keys of \`${FIRST_LIST}\``, common);
  });
  return [...(title ? [`${title}:`] : []), table.join('\n'), ...inner];
}

function listKeys({ items, anyOf, properties }: JsonSchema): Set<string> {
  const inner = items ?? anyOf?.at(-1);
  return inner ? listKeys(inner) : new Set(Object.keys(properties ?? {}));
}

function hasKeys({ items, anyOf, properties }: JsonSchema): boolean {
  if (items) return hasKeys(items);
  return anyOf ? anyOf.some(hasKeys) : properties !== undefined;
}

function writeRow(key: string, schema: JsonSchema, required: readonly string[]): string {
  const inList = schema.items?.anyOf ? ' or `same: id`' : '';
  const standard = required.includes(key)
    ? 'required'
    : schema.default === undefined
      ? ''
      : `\`${JSON.stringify(schema.default)}\``;
  const cells = [`\`${key}\``, nameType(schema) + inList, standard, schema.description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function nameType(schema: JsonSchema): string {
  const { type, items, words, maxLength } = schema;
  if (items) {
    const least = schema.minItems ? `at least ${schema.minItems} ` : '';
    return hasKeys(items) ? `list of entries` : `list of ${least}${nameType(items)}`;
  }
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'number') return 'number';
  if (type === 'object') return 'keys and values';
  if (words) return maxLength ? `${words}, at most ${maxLength} characters` : words;
  const pattern = schema.pattern ?? schema.allOf?.[0]?.pattern ?? '';
  return PATTERNS.find(([start]) => pattern.startsWith(start))?.[1] ?? 'words';
}
