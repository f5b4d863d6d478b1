/** Work in a second thread, for which the first can wait without giving way to anything else. */
import { existsSync } from 'node:fs';

/** What a second thread is given: where to look, where to send what it found, and how to wake the first thread. */
interface Given {
  readonly dir: string;
  readonly port: import('node:worker_threads').MessagePort;
  readonly done: Int32Array;
}

/** How long the first thread waits (milliseconds); only a thread that broke down without a word takes longer. */
const PATIENCE = 60_000;

// Not imported at the top: few runs need a second thread, and every run would wait for this to load.
const threads = () => process.getBuiltinModule('node:worker_threads');

/**
 * Starts a script in a second thread. Call what it gives to wait for the answer: undefined when the thread broke down.
 * Undefined at once where there is one processor, on which two threads take longer than one.
 */
export function startThread(script: string, dir: string): (() => unknown) | undefined {
  if (process.getBuiltinModule('node:os').availableParallelism() < 2 || !existsSync(script)) return undefined;
  const { MessageChannel, receiveMessageOnPort, Worker } = threads();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const workerData: Given = { dir, port: port2, done };
  const worker = new Worker(script, { workerData, transferList: [port2] });
  // That there is no answer is all there is to know about a thread that broke down.
  worker.on('error', () => {});
  worker.unref();
  return () => {
    Atomics.wait(done, 0, 0, PATIENCE);
    const answer: unknown = receiveMessageOnPort(port1)?.message;
    port1.close();
    return answer;
  };
}

/** In the second thread: finds the answer and sends it; when that fails the first thread need not wait. */
export function answerFirstThread(find: (dir: string) => unknown): void {
  const { dir, port, done } = threads().workerData as Given;
  try {
    port.postMessage(find(dir));
  } finally {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  }
}
