/** What stays when the learner changes the language in the middle of something. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose } from "../../templates/sco/src/speaking.js";
import { playing } from "./keepers.js";
import { VERSIONS } from "./sessions.js";

const KEYS = ["unsaved", "retry", "receipt", "unsaved_retry", "receipt_saved", "changed_elsewhere", "reload", "go_on_here"];
const TEXTS = Object.fromEntries(KEYS.map((key) => [key, `fr ${key}`]));

/** All the words in an element. */
const words = (node) => (typeof node === "string" ? node : node.children.map(words).join(" "));

/** Chooses French on the page on the screen, on which these notes stand. */
function french({ player, bar, keeper }, notes = [], says = {}, relabel = () => { bar.notes = {}; }) {
  const { course } = player;
  const edition = { lang: "fr", dir: "ltr", title: "", texts: TEXTS, sections: course.sections.map(() => ""), ...says };
  player.whole = { ...course, editions: [edition] };
  player.tellSession = () => keeper.tell();
  player.show = () => keeper.watch(0);
  player.shell.relabel = relabel;
  player.shell.speak = () => {};
  document.documentElement = {};
  document.getElementById = (id) => (notes.includes(id) ? {} : null);
  choose(player, 1);
}

for (const [says, alt] of [[{ logo: { alt: "Académie" } }, "Académie"], [{}, "Akademie"]]) {
  test(`the words of the logo are those of the language where it has some: ${alt}`, (context) => {
    const run = playing(context, VERSIONS[0]);
    run.player.course = { ...run.player.course, logo: { alt: "Akademie" } };
    const said = [];
    french(run, [], says, (texts, title, logo) => said.push(logo.alt));
    assert.deepEqual(said, [alt]);
  });
}

for (const version of VERSIONS) {
  test(`${version}: the note that something is not saved, its buttons and its seconds are said in the new language`, (context) => {
    const run = playing(context, version, { answers: { commit: () => "false" } });
    run.tick(0, "a");
    run.wait(3000);
    french(run);
    assert.equal(run.bar.notes.unsaved, "fr unsaved");
    const beside = words(run.bar.actions.unsaved[0]);
    for (const key of ["retry", "receipt", "unsaved_retry"]) assert.ok(beside.includes(`fr ${key}`), beside);
  });

  test(`${version}: a window that was overtaken still asks what is to become of it`, (context) => {
    const run = playing(context, version);
    run.tick(0, "a");
    run.wait(1000);
    const old = run.data["cmi.suspend_data"];
    run.tick(0, "ac");
    run.wait(1000);
    run.keeper.rivals.own.clear();
    run.keeper.rivals.look(old);
    french(run);
    assert.equal(run.bar.notes.elsewhere, "fr changed_elsewhere");
  });

  test(`${version}: that a receipt was saved is said as long as it was, and only then`, (context) => {
    const run = playing(context, version);
    french(run, ["note-receipt"]);
    assert.equal(run.bar.notes.receipt, "fr receipt_saved");
    french(run);
    assert.equal(run.bar.notes.receipt, undefined);
  });

  test(`${version}: the time that an answer took goes on from when its question was first shown`, (context) => {
    const run = playing(context, version);
    const { shown } = run.keeper;
    french(run);
    assert.equal(run.keeper.shown, shown);
  });
}
