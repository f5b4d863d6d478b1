/** The tags a template may use: nothing that reads a clock, a file or chance. */
import {
  type Context,
  type Emitter,
  evalToken,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type Token,
  type TopLevelToken,
  TypeGuards,
} from 'liquidjs';
import { RenderError } from './render-error.ts';
import { MOST_DEPTH } from './template-bounds.ts';
import { isLiquidFault, TOO_DEEP } from './template-fault.ts';
import { requireList, requireNumber } from './template-filters.ts';

const TAGS = 'assign for capture case comment render if layout block unless break continue #'.split(' ');

/** A tag, with what `for` and `render … for` go through. */
interface Tag extends Template {
  readonly collection?: Token;
  readonly forBinding?: { readonly value: Token };
  render(context: Context, emitter: Emitter): IterableIterator<unknown>;
}

type TagClass = new (token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag;

/** Throws `RenderError` for what cannot be gone through one by one. */
function* requireItems(tag: string, items: Token, context: Context): Generator<unknown, void, unknown> {
  if (TypeGuards.isRangeToken(items))
    for (const end of [items.lhs, items.rhs]) requireNumber(yield evalToken(end, context), tag);
  else requireList(yield evalToken(items, context), tag);
}

/** The tag, which looks at its list before it goes through it. */
function withItems(name: string, tag: Tag): Tag {
  const items = tag.collection ?? tag.forBinding?.value;
  if (items === undefined) return tag;
  const render = tag.render.bind(tag);
  tag.render = function* (context, emitter): Generator {
    yield* requireItems(name, items, context);
    return yield* render(context, emitter);
  };
  return tag;
}

/** Changes the engine: only these tags are left, not too many inside each other, and each goes through lists only. */
export function guardTags(engine: Liquid): void {
  let depth = 0;
  const guarded = (name: string, Plain: TagClass): TagClass => {
    // Liquidjs calls it with `new`, which gives what is returned here.
    function make(...[token, rest, liquid, parser]: ConstructorParameters<TagClass>): Tag {
      if (depth >= MOST_DEPTH) throw new RenderError(TOO_DEEP);
      depth += 1;
      try {
        return withItems(name, new Plain(token, rest, liquid, parser));
      } catch (error) {
        // A fault in a name such as "deel-{{ x }}", which is a text of its own: liquidjs then puts it at the tag.
        throw isLiquidFault(error) && error.token.file === undefined ? new Error(error.message) : error;
      } finally {
        depth -= 1;
      }
    }
    return make as unknown as TagClass;
  };
  for (const [name, Plain] of Object.entries(engine.tags)) {
    if (!TAGS.includes(name)) delete engine.tags[name];
    else engine.registerTag(name, guarded(name, Plain as unknown as TagClass) as never);
  }
}
