import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { TooMuch } from '@iro/process';

/** Bytes that remembered plans may take, by estimate: one of plan takes about four once it is read. */
const remembered = { bytes: 48_000_000, ofCharacter: 4 };
/** Megabytes that the planner may take. */
const plannerHeap = 400;

interface Told {
  readonly ready?: true;
  readonly number?: number;
  readonly plan?: string;
  readonly fault?: string;
}
interface Order {
  readonly document: string;
  readonly operationName: string | undefined;
  plan(plan: string): void;
  fail(reason: Error): void;
}

/** What has no plan because it took too long. */
export class PlannedTooLong extends Error {}

/** One thread that plans, one document after another. */
class PlannerThread {
  private readonly worker: Worker;
  private readonly orders = new Map<number, Order>();
  private count = 0;
  private readonly timers = new Map<number, NodeJS.Timeout>();
  readonly ready: Promise<void>;

  constructor(
    supergraph: string,
    private readonly within: number,
    private readonly ended: (thread: PlannerThread, untold: readonly Order[]) => void,
  ) {
    // Beside this file, in whichever form it runs.
    const file = path.join(__dirname, `planner-worker${path.extname(__filename)}`);
    this.worker = new Worker(file, {
      workerData: { supergraph },
      // Where TypeScript runs as it is written, Node has no need to say so.
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
      resourceLimits: { maxOldGenerationSizeMb: plannerHeap },
    });
    this.worker.unref();
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (told: Told) => (told.ready === true ? resolve() : this.hear(told)));
      this.worker.on('error', reject);
      this.worker.on('exit', () => {
        reject(new Error('The planner has ended.'));
        const untold = [...this.orders.values()];
        this.orders.clear();
        this.ended(this, untold);
      });
    });
    this.ready.catch(() => undefined);
  }

  plan(order: Order): void {
    this.count += 1;
    this.orders.set(this.count, order);
    this.worker.postMessage({
      number: this.count,
      document: order.document,
      operationName: order.operationName,
    });
    if (this.orders.size === 1) this.begin();
  }

  /** The first order is being planned from now on. */
  private begin(): void {
    const [first] = this.orders.keys();
    if (first === undefined) return;
    void this.ready.then(
      () => {
        if (!this.orders.has(first)) return;
        const timer = setTimeout(() => {
          const order = this.orders.get(first);
          this.orders.delete(first);
          order?.fail(new PlannedTooLong());
          void this.worker.terminate();
        }, this.within);
        this.timers.set(first, timer.unref());
      },
      () => undefined,
    );
  }

  private hear({ number = 0, plan, fault }: Told): void {
    const order = this.orders.get(number);
    this.orders.delete(number);
    clearTimeout(this.timers.get(number));
    this.timers.delete(number);
    if (plan !== undefined) order?.plan(plan);
    else order?.fail(new Error(fault));
    this.begin();
  }

  async end(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    await this.worker.terminate();
  }
}

/** A document and its operation as they are planned, under the key of their plan. */
export interface ToPlan {
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** Plans, made beside the event loop; the gateway finds them by the document's hash. */
export interface Planning {
  /** The gateway's own store of plans; cleared, it goes by the next supergraph. */
  readonly store: {
    get(key: string): Promise<QueryPlan | undefined>;
    set(key: string, plan: QueryPlan): Promise<void>;
    delete(key: string): Promise<boolean>;
    clear(): void;
  };
  /**
   * Makes sure that there is a plan. @returns the milliseconds it took; 0 where there was one
   *
   * @throws LIMIT_EXCEEDED where it takes too long
   */
  prepare(asked: ToPlan): Promise<number>;
  /** The same for what is to be planned again before another supergraph is in force. */
  keep(asked: ToPlan): Promise<number>;
  /** Makes the planner of another supergraph, and the plans that are kept by it. @throws where it does not load */
  next(supergraph: string): Promise<void>;
  /** The next supergraph is not taken after all. */
  dropNext(): void;
  ready(): Promise<void>;
  close(): Promise<void>;
}

interface Planned {
  readonly plan: QueryPlan;
  readonly bytes: number;
}

const planned = (plan: string): Planned => ({
  plan: JSON.parse(plan) as QueryPlan,
  bytes: plan.length * remembered.ofCharacter,
});

const order = (thread: PlannerThread, { document, operationName }: ToPlan): Promise<string> =>
  new Promise((resolve, reject) =>
    thread.plan({ document: print(document), operationName, plan: resolve, fail: reject }),
  );

/** The threads that plan: the one in force, and the one of a supergraph that is about to be. */
class Planners implements Planning {
  private readonly plans = new LRUCache<string, Planned>({
    maxSize: remembered.bytes,
    sizeCalculation: ({ bytes }) => bytes,
  });
  private readonly under = new Map<string, Promise<number>>();
  private readonly kept = new Map<string, ToPlan>();
  private thread: PlannerThread | undefined;
  private coming: { readonly thread: PlannerThread; readonly plans: Map<string, Planned> } | undefined;
  private closed = false;

  constructor(
    private readonly within: number,
    private readonly log: (what: unknown) => void,
  ) {}

  readonly store: Planning['store'] = {
    get: (key) => Promise.resolve(this.plans.get(key)?.plan),
    set: (key, plan) => Promise.resolve(void this.plans.set(key, planned(JSON.stringify(plan)))),
    delete: (key) => Promise.resolve(this.plans.delete(key)),
    clear: () => this.take(),
  };

  private start(supergraph: string): PlannerThread {
    return new PlannerThread(supergraph, this.within, (ended, untold) => {
      const failed = this.closed || this.thread !== ended;
      if (!failed) {
        this.log('The planner was stopped at a document that takes too long, and starts again.');
        this.thread = this.start(supergraph);
      }
      for (const one of untold)
        if (failed || this.thread === undefined) one.fail(new Error('The planner has ended.'));
        else this.thread.plan(one);
    });
  }

  /** The gateway goes by the next supergraph from now on. */
  private take(): void {
    this.plans.clear();
    if (this.coming === undefined) return;
    const before = this.thread;
    this.thread = this.coming.thread;
    for (const [key, plan] of this.coming.plans) this.plans.set(key, plan);
    this.coming = undefined;
    void before?.end();
  }

  async next(supergraph: string): Promise<void> {
    this.dropNext();
    const coming = { thread: this.start(supergraph), plans: new Map<string, Planned>() };
    this.coming = coming;
    await coming.thread.ready;
    for (const one of this.kept.values())
      await order(coming.thread, one).then(
        (plan) => void coming.plans.set(one.key, planned(plan)),
        // A document that does not fit the next graph is refused when it is asked.
        () => undefined,
      );
  }

  dropNext(): void {
    void this.coming?.thread.end();
    this.coming = undefined;
  }

  private async anew(asked: ToPlan): Promise<number> {
    const began = performance.now();
    if (this.thread === undefined) throw new Error('There is no planner yet.');
    try {
      this.plans.set(asked.key, planned(await order(this.thread, asked)));
    } catch (error) {
      if (!(error instanceof PlannedTooLong)) throw error;
      throw new TooMuch('milliseconds of planning', this.within, this.within, 'Split it into several.');
    }
    return performance.now() - began;
  }

  prepare(asked: ToPlan): Promise<number> {
    if (this.plans.has(asked.key)) return Promise.resolve(0);
    let one = this.under.get(asked.key);
    if (one === undefined) {
      one = this.anew(asked).finally(() => this.under.delete(asked.key));
      this.under.set(asked.key, one);
    }
    return one;
  }

  keep(asked: ToPlan): Promise<number> {
    this.kept.set(asked.key, asked);
    return this.prepare(asked);
  }

  async ready(): Promise<void> {
    await this.thread?.ready;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.dropNext();
    await this.thread?.end();
  }
}

/** @param within milliseconds that one document may take */
export const openPlanning = (within: number, log: (what: unknown) => void): Planning =>
  new Planners(within, log);
