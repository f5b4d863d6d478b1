/** An end to what a template may do, counted and not timed: the same on a slow machine as on a fast one. */
import type { Context, Emitter, Liquid, Template } from 'liquidjs';
import { RenderError } from './render-error.ts';
import { TOO_DEEP, TOO_MUCH } from './template-fault.ts';

/** Steps: every tag, value and stretch of text that is passed, once for every repetition. */
const MOST_STEPS = 200_000;
/** Characters of text, values not counted. */
const MOST_TEXT = 2_000_000;

/** Loops, conditions and parts inside each other. A long way from the end of the stack, where Node may end at once. */
export const MOST_DEPTH = 100;

/** What liquidjs does for each part of a template, such as the inside of a loop. */
interface Renderer {
  renderTemplates(templates: Template[], context: Context, emitter?: Emitter): IterableIterator<unknown>;
}

/** Changes the engine: a template that repeats too much, nests too deep or makes too much text, stops with a sentence. */
export function boundEngine(engine: Liquid): void {
  const renderer = engine.renderer as Renderer;
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  let steps = 0;
  let depth = 0;
  renderer.renderTemplates = function* (templates, context, emitter) {
    steps += 1 + templates.length;
    if (
      steps > MOST_STEPS ||
      (emitter !== undefined && 'buffer' in emitter && String(emitter.buffer).length > MOST_TEXT)
    )
      throw new RenderError(TOO_MUCH);
    if (depth >= MOST_DEPTH) throw new RenderError(TOO_DEEP);
    depth += 1;
    const made: unknown = yield* renderTemplates(templates, context, emitter);
    depth -= 1;
    return made;
  };
}
