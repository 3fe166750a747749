/** What works behind the window by itself. Each is on its own: one that fails takes no other with it. */
import type { Notice } from '../../core/contract/events.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';

/** Ends what was started, when what it was doing is done. */
export type Stop = () => void | Promise<void>;

export type Background = {
  /** `name` is the reader's word for it, with a capital. `begin` may fail at once or later; both are told. */
  start(name: string, begin: () => Stop | Promise<Stop>): void;
  /** Ends all that was started, also what fails to end. */
  stop(): Promise<void>;
};

export function createBackground(tell: (notice: Notice) => void): Background {
  const running: { readonly name: string; readonly stop: Promise<Stop> }[] = [];
  const failing = (name: string, error: unknown): Stop => {
    tell(noticeOf(name, error));
    return () => undefined;
  };
  return {
    start(name, begin) {
      const begun = new Promise<Stop>((resolve) => resolve(begin()));
      running.push({ name, stop: begun.catch((error) => failing(name, error)) });
    },
    async stop() {
      const ending = running.splice(0).map(async ({ name, stop }) => {
        try {
          await (await stop)();
        } catch (error) {
          failing(name, error);
        }
      });
      await Promise.all(ending);
    },
  };
}

/** Something that holds words until it is closed. */
export type Closable = { close(): Promise<Result<null, Failure>> };

/** Closes the services and with them the library; the library alone when there are no services. */
export async function closeAll(
  services: Promise<Closable>,
  library: Promise<Closable>,
): Promise<Result<null, Failure>> {
  const running = await services.catch(() => library);
  return running.close();
}

/** What is told when hardly anything can be done, because the services are not there. */
export const withoutServices = (error: unknown): Notice => ({
  id: 'services',
  level: 'warning',
  sentence:
    'Afterword could not start all of its parts. What you have written is safe. Close Afterword and open it again.',
  details: detailsOf(error),
});

const noticeOf = (name: string, error: unknown): Notice => ({
  id: `background-${name}`,
  level: 'warning',
  sentence: describeFailure({ tag: 'unexpected', name, detail: detailsOf(error) }),
  details: detailsOf(error),
});

const detailsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
