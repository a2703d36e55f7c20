import type { z } from 'zod';
import { TEXT_SHAPES } from './fields.ts';
import type { TextShape } from '../text/inspect.ts';

type Schema = z.core.$ZodType;

/** Steps from the root of a file to a value in it: keys and list positions. */
export type Path = readonly PropertyKey[];

interface Definition {
  type: string;
  innerType?: Schema;
  options?: Schema[];
  shape?: Record<string, Schema>;
  element?: Schema;
}

/** A text of a file, as the schema has it: trimmed. */
export interface Text {
  path: Path;
  text: string;
  shape: TextShape;
}

/**
 * Finds the part of a schema that a part of a value answers to.
 * @param schema the schema of the whole value
 * @param root the whole value
 * @param path the steps to the part
 * @returns the part's definition, or undefined where the schema knows no such part
 */
export function definitionAt(schema: Schema, root: unknown, path: Path): Definition | undefined {
  const definition = unwrap(schema, root);
  const [step, ...rest] = path;
  if (step === undefined) return definition;
  const inner = definition.type === 'array' ? definition.element : definition.shape?.[String(step)];
  return inner && definitionAt(inner, valueAt(root, [step]), rest);
}

/**
 * Lists every text that a value holds.
 * @param schema the schema of the value
 * @param value a value that answers to it
 * @param path the steps to the value, for those of the texts
 * @returns the texts in the order of the value
 */
export function listTexts(schema: Schema, value: unknown, path: Path = []): Text[] {
  if (value === undefined || value === null) return [];
  const { type, element, shape } = unwrap(schema, value);
  if (type === 'array')
    return (value as unknown[]).flatMap((one, index) => listTexts(element!, one, [...path, index]));
  if (type === 'object')
    return Object.entries(value as object).flatMap(([key, one]) =>
      listTexts(shape![key]!, one, [...path, key]),
    );
  const found = TEXT_SHAPES.get(innermost(schema));
  return found ? [{ path, text: String(value), shape: found.shape }] : [];
}

/**
 * Takes a part of a value.
 * @param root the value
 * @param path the steps to the part
 * @returns the part, or undefined where there is none
 */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return holds ? value[step as never] : undefined;
  }, root);
}

/** An entry that repeats an item is told from an item by its key "same". */
export function isSameEntry(value: unknown): boolean {
  return isRecord(value) && 'same' in value && !('id' in value);
}

/** Tells whether a value is an entry of keys and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function innermost(schema: Schema): Schema {
  const { innerType } = schema._zod.def as unknown as Definition;
  return innerType ? innermost(innerType) : schema;
}

/** The only unions are those of an entry that repeats an item, which comes first, and an item. */
function unwrap(schema: Schema, value: unknown): Definition {
  const definition = innermost(schema)._zod.def as unknown as Definition;
  if (!definition.options) return definition;
  return unwrap(definition.options[isSameEntry(value) ? 0 : 1]!, value);
}
