import { presetLayer } from "./define-recipe.js";
import { isPlainObject } from "./plain-object.js";
import type { RunPlan } from "./plan-run.js";
import type { ReportOrigin } from "./report.js";
import { resolveSettings } from "./resolve-settings.js";
import type { RunRecord } from "./run-record.js";
import { flatSettings, settingDifferences } from "./setting-difference.js";

/** The facts a report shows about the run it comes from. */
export function reportOrigin(plan: RunPlan, record: RunRecord): ReportOrigin {
  const { cpu, cores, memoryGiB, platform, node } = record.machine;
  const engine = isPlainObject(record.engine) ? flatSettings(record.engine) : { engine: "not used" };
  const facts: Record<string, string> = {
    Recipe: `${record.recipe}, preset ${record.preset}`,
    Seed: String(record.seed),
    Date: (record.sessions[0]?.started ?? "").slice(0, 10),
    Time: duration(record),
    Machine: `${cores} cores, ${cpu}`,
  };
  return {
    facts,
    settings: flatSettings(record.settings),
    machine: { Processor: cpu, Cores: String(cores), Memory: `${memoryGiB} GiB`, Platform: platform, Node: node, Tessera: record.version, ...engine },
    command: command(plan),
  };
}

/** How long the run worked, over all its sessions; a session that was killed left no end. */
export function duration(record: Pick<RunRecord, "sessions">): string {
  const seconds = record.sessions.reduce((sum, session) => sum + (session.ended === undefined ? 0 : (Date.parse(session.ended) - Date.parse(session.started)) / 1000), 0);
  const text = seconds < 59.95 ? `${seconds.toFixed(1)} s` : seconds < 3599.5 ? `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s` : `${(seconds / 3600).toFixed(1)} h`;
  return record.sessions.length > 1 ? `${text} in ${record.sessions.length} sessions` : text;
}

/** The command that starts the same run: the preset, and what differs from it. */
function command(plan: RunPlan): string {
  const preset = resolveSettings(plan.recipe, [presetLayer(plan.recipe, plan.preset)]);
  const sets = settingDifferences(preset, plan.settings).map(({ name, after }) => ` --set ${quoted(`${name}=${typeof after === "string" ? after : JSON.stringify(after)}`)}`);
  return `tessera run ${quoted(plan.module ?? plan.recipe.name)} --preset ${plan.preset}${sets.join("")} --seed ${plan.seed}`;
}

/** For a POSIX shell. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
