/** Where in the templates a fault, or a stretch of the text that was made, comes from. */
import type { Context, Emitter, Liquid, Template } from 'liquidjs';
import { type LiquidToken, type Place, placeOf } from './template-fault.ts';

/** What liquidjs does for each part of a template, such as the inside of a loop. */
interface Renderer {
  renderTemplates(
    templates: Iterable<Template>,
    context: Context,
    emitter?: Emitter,
  ): IterableIterator<unknown>;
}

/** Where things come from, in one run of a template. */
export interface Trace {
  /** The part of a template that was at work when something went wrong. */
  readonly failed: () => LiquidToken;
  /** The place in a template that wrote a character of the text that was made; `offset` counts from 0. */
  readonly placeAt: (offset: number) => Place;
}

function makeEmitter(): Emitter {
  return {
    buffer: '',
    write(text: unknown) {
      this.buffer += String(text ?? '');
    },
  };
}

/** Changes the engine: it keeps a trace. */
export function traceEngine(engine: Liquid, beginning: LiquidToken): Trace {
  const renderer = engine.renderer as Renderer;
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  const parts: { readonly from: number; readonly token: LiquidToken }[] = [];
  let document: Emitter | undefined;
  let failed: LiquidToken | undefined;
  renderer.renderTemplates = function* (templates, context, emitter = makeEmitter()) {
    document ??= emitter;
    let at: LiquidToken | undefined;
    function* followed(): Generator<Template> {
      for (const template of templates) {
        at = template.token as LiquidToken;
        if (emitter === document) parts.push({ from: emitter.buffer.length, token: at });
        yield template;
      }
    }
    try {
      return yield* renderTemplates(followed(), context, emitter);
    } catch (error) {
      failed ??= at;
      throw error;
    }
  };
  return {
    failed: () => failed ?? beginning,
    placeAt(offset) {
      const { from, token } = parts.findLast((part) => part.from <= offset) ?? { from: 0, token: beginning };
      return placeOf(token, offset - from);
    },
  };
}
