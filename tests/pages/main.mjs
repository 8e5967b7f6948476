// All tests of the pages, in one browser: main.mjs BUILD [SUITE...]
import { after, describe } from "node:test";
import { closeBrowser } from "./browser.mjs";
import { accessibility } from "./accessibility.mjs";
import { bars } from "./bars.mjs";
import { beside } from "./beside.mjs";
import { checks } from "./checks.mjs";
import { controls } from "./controls.mjs";
import { curves } from "./curves.mjs";
import { draws } from "./draws.mjs";
import { editing } from "./editing.mjs";
import { fold } from "./fold.mjs";
import { heads } from "./heads.mjs";
import { keyboard } from "./keyboard.mjs";
import { large } from "./large.mjs";
import { layout } from "./layout.mjs";
import { map } from "./map.mjs";
import { models } from "./models.mjs";
import { origins } from "./origins.mjs";
import { plain } from "./plain.mjs";
import { plane } from "./plane.mjs";
import { playing } from "./playing.mjs";
import { presentation } from "./presentation.mjs";
import { print } from "./print.mjs";
import { reading } from "./reading.mjs";
import { safety } from "./safety.mjs";
import { scrolling } from "./scrolling.mjs";
import { sentences } from "./sentence.mjs";
import { settingsOfReaders } from "./settings.mjs";
import { steps } from "./steps.mjs";
import { text } from "./text.mjs";
import { touch } from "./touch.mjs";
import { trainingPages } from "./training.mjs";
import { validHtml } from "./valid_html.mjs";
import { whatIf } from "./what_if.mjs";
import { zoom } from "./zoom.mjs";

const suites = {
  accessibility,
  bars,
  beside,
  checks,
  controls,
  curves,
  draws,
  editing,
  fold,
  heads,
  keyboard,
  large,
  layout,
  map,
  models,
  origins,
  plain,
  plane,
  playing,
  presentation,
  print,
  reading,
  safety,
  scrolling,
  sentences,
  settings: settingsOfReaders,
  steps,
  text,
  touch,
  training: trainingPages,
  validHtml,
  whatIf,
  zoom,
};

after(closeBrowser);
const wanted = process.argv.slice(3);
// Two at a time: while one waits for the browser, another goes on.
describe("pages", { concurrency: 2 }, () => {
  for (const [name, suite] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    describe(name, { concurrency: 1 }, suite);
  }
});
