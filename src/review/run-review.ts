import type { Change, Plan } from '../plan/contract.js';
import type { Style } from '../report/style.js';
import { editChange } from './edit-change.js';
import { reduce } from './reduce.js';
import { renderScreen } from './screen/render-screen.js';
import { sentences } from './sentences.js';
import { currentChange, type Effect, type ReviewEvent, type ReviewState, type Work } from './state.js';
import type { Terminal } from './terminal.js';
import { outcomeOf } from './to-write.js';

/** What a review needs of the world. */
export interface ReviewHost {
  readonly terminal: Terminal;
  readonly style: Style;
  /** Keeps the answers: safe on disk when it resolves. */
  save(steps: ReviewState['steps'], plan: Plan): Promise<void>;
  /** Plans once more, with these models on top of those that were asked for. */
  plan(models: Readonly<Record<string, string>>): Work;
  /** Those of the files that are no longer as the plan saw them. */
  findMoved(files: Plan['files']): Promise<string[]>;
  openEditor(text: string, like: string): Promise<string>;
  /** Writes at the end without the question. */
  readonly writesUnasked: boolean;
}

export interface Ended {
  readonly state: ReviewState;
  readonly how: 'write' | 'leave' | 'interrupted';
}

/** Shows, waits for a key, and does what it asks for, until the review ends. */
export async function runReview(begun: ReviewState, host: ReviewHost): Promise<Ended> {
  const { terminal, style } = host;
  let state = begun;
  const show = (): void => terminal.draw(renderScreen(state, style));
  const planAnew = async (moved: readonly string[]): Promise<void> => {
    state = { ...state, notice: sentences.planning };
    show();
    await act({ kind: 'planned', work: host.plan(state.decisions.models), moved });
  };

  for (let ended: Ended['how'] | undefined; ; ) {
    const isOver = state.mode.kind === 'finish' && host.writesUnasked;
    ended = isOver ? 'write' : await step();
    if (ended === 'write') {
      const moved = await host.findMoved(filesOf(outcomeOf(state).taken, state.work.plan));
      if (moved.length > 0) {
        await planAnew(moved);
        continue;
      }
    }
    if (ended !== undefined) return { state, how: ended };
  }

  async function step(): Promise<Ended['how'] | undefined> {
    show();
    const shown = state.at;
    const ended = await act(await terminal.next());
    const change = currentChange(state);
    if (ended !== undefined || change === undefined || state.at === shown) return ended;
    // Somebody may be working on the files at the same time: what is shown is to be what is there.
    const moved = await host.findMoved(filesOf([change], state.work.plan));
    if (moved.length > 0) await planAnew(moved);
    return undefined;
  }

  async function act(event: ReviewEvent): Promise<Ended['how'] | undefined> {
    const reduced = reduce(state, event);
    state = reduced.state;
    for (const effect of reduced.effects) {
      const ended = await perform(effect);
      if (ended !== undefined) return ended;
    }
    return undefined;
  }

  async function perform(effect: Effect): Promise<Ended['how'] | undefined> {
    switch (effect.kind) {
      case 'save':
        await host.save(state.steps, state.work.plan);
        return undefined;
      case 'plan':
        await planAnew([]);
        return undefined;
      case 'edit': {
        const like = effect.change.edits[0]?.file ?? '';
        const open = (text: string): Promise<string> => terminal.lend(() => host.openEditor(text, like));
        return act({ kind: 'edited', result: await editChange(state, effect.change, open) });
      }
      case 'end':
        return effect.how;
    }
  }
}

function filesOf(changes: readonly Change[], { files }: Plan): Plan['files'] {
  const touched = new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return files.filter(({ path }) => touched.has(path));
}
