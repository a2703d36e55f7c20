import { findPart } from '../citing/records.ts';
import type { HandbookRecord, ItemRecord } from '../citing/records.ts';
import { findId } from '../citing/verdict.ts';
import type { RecordLookup } from '../citing/verdict.ts';
import type { FoundLink } from '../citing/links.ts';
import { citedPath } from '../ladder/permalinks.ts';

/** The records of one build, each file of them fetched when it is first needed. */
export class CitedRecords {
  private readonly version: string;
  private readonly files = new Map<string, Promise<unknown>>();

  constructor(version: string) {
    this.version = version;
  }

  /**
   * Fetches what is needed to judge some links.
   * @param links the links
   * @returns a lookup that holds the records of these links
   * @throws Error where a file cannot be had; it is asked for again next time
   */
  async lookUp(links: readonly FoundLink[]): Promise<RecordLookup> {
    const handbook = await this.fetch<HandbookRecord>('pages');
    const nameOf = (id: string) => `items-${findPart(id, handbook.parts)}`;
    const names = [...new Set(links.map((link) => nameOf(findId(link))))];
    const parts = new Map(
      await Promise.all(
        names.map(
          async (name) => [name, await this.fetch<Record<string, ItemRecord>>(name)] as const,
        ),
      ),
    );
    return {
      handbook,
      findItem: (id) => {
        const records = parts.get(nameOf(id))!;
        return Object.hasOwn(records, id) ? records[id] : undefined;
      },
    };
  }

  private fetch<Value>(name: string): Promise<Value> {
    const known = this.files.get(name);
    if (known) return known as Promise<Value>;
    const address = citedPath(name, this.version);
    const asked = fetch(address).then((response) => {
      if (!response.ok) throw new Error(address);
      return response.json() as Promise<Value>;
    });
    this.files.set(name, asked);
    asked.catch(() => this.files.delete(name));
    return asked;
  }
}
