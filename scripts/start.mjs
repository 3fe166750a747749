/** `npm start`: builds what is not fresh, finds a runtime and its libraries, and runs Afterword in it. */
import { build } from './build.mjs';
import { startedWith } from './run.mjs';
import { onEndRequest, prepareLaunch } from './runtime/launch.mjs';

await startedWith(import.meta.filename, async () => {
  await build();
  const launcher = await prepareLaunch((line) => process.stdout.write(`${line}\n`));
  try {
    const app = launcher.start(process.argv.slice(2));
    onEndRequest(app.end);
    return await app.ended;
  } finally {
    await launcher.stop();
  }
});
