// A server that is told to stop finishes what it has taken: every comment it accepted is answered and stored, whatever the moment.
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { crowdOf } from "#tests/support/crowd.ts";
import { aGroundToStopOn } from "#tests/support/one-database.ts";
import { expectWhole } from "#tests/support/whole-letters.ts";

const times = 5;

test.each(["sqlite", "postgres"] as const)(
  "on %s no comment is cut off or answered without being stored, however often it is told to stop",
  async (engine) => {
    const ground = await aGroundToStopOn(engine);
    onTestFinished(ground.end);
    const crowd = crowdOf(12, { slug: ground.open.slug, sections: ground.sections });
    for (let time = 1; time <= times; time += 1) {
      const server = await ground.start();
      const before = crowd.acknowledged.size;
      const pressing = crowd.press(server.port);
      await Promise.race([crowd.reaches(before + 20 * time), pressing]);
      const ended = once(server.process, "close");
      server.process.kill("SIGTERM");
      await Promise.all([ended, pressing]);
      const said = server.logs().flatMap((line) => /"msg":"(stop\w+|ended)/.exec(line)?.[1] ?? []);
      expect([time, server.process.exitCode, said]).toEqual([time, 0, ["stopping", "stopped"]]);
    }
    expect([crowd.cut, crowd.failures]).toEqual([0, []]);
    await expectWhole(ground.house, ground.open.consultationId, crowd.acknowledged);
  },
  120_000,
);
