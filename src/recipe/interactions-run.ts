import { Mlp } from "../nn/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { analyses } from "./interactions-analysis.js";
import { basisPart } from "./interactions-basis-part.js";
import type { InteractionsBasisSettings } from "./interactions-basis.js";
import { degeneracyPart } from "./interactions-degeneracy-part.js";
import { DEGENERACY_SETTINGS } from "./interactions-degeneracy-settings.js";
import { ablations, edgesPart } from "./interactions-edges-part.js";
import type { InteractionsEdgesSettings } from "./interactions-edges.js";
import { graphSection } from "./interactions-graph.js";
import { modulesIn, modulesPart } from "./interactions-modules-part.js";
import type { InteractionsModulesSettings } from "./interactions-modules.js";
import { firstPoints, type InspectedNetwork, inspectedNetwork } from "./interactions-network.js";
import { type InspectionPart, inspectionResult } from "./interactions-part.js";
import type { InteractionsReportSettings } from "./interactions-report.js";
import { selfTestPart } from "./interactions-selftest-part.js";
import type { InteractionsSelftestSettings } from "./interactions-selftest.js";
import { prepareComputing } from "./prepare-computing.js";

/** The body of the recipe `interactions-basis`. */
export async function runInteractionsBasis(context: RunContext<InteractionsBasisSettings>): Promise<RunResult> {
  const { settings } = context;
  prepareComputing(settings);
  const network = await inspectedNetwork(settings);
  const all = await analyses(network, settings, context);
  return inspectionResult("The directions of a network", network.description, [basisPart(network, all, settings, context)]);
}

/** The body of the recipe `interactions-edges`. */
export async function runInteractionsEdges(context: RunContext<InteractionsEdgesSettings>): Promise<RunResult> {
  const { settings } = context;
  prepareComputing(settings);
  const network = await inspectedNetwork(settings);
  const all = await analyses(network, settings, context);
  const measured = await ablations(network, all, settings, context);
  const part = edgesPart(all, measured, settings, context.out.writeFigure);
  const graph = graphSection(network.description, network, all, { ablations: measured, pictures: settings.pictures }, context);
  return inspectionResult("What acts on what", network.description, [{ ...part, sections: [graph, ...part.sections] }]);
}

/** The body of the recipe `interactions-modules`. */
export async function runInteractionsModules(context: RunContext<InteractionsModulesSettings>): Promise<RunResult> {
  const { settings } = context;
  prepareComputing(settings);
  const network = await inspectedNetwork(settings);
  const all = await analyses(network, settings, context);
  const found = await modulesIn(network, all, settings, context);
  const part = modulesPart(network, found, settings);
  const graph = graphSection(network.description, network, all, { modules: found, pictures: settings.pictures }, context);
  return inspectionResult("The modules of a network", network.description, [{ ...part, sections: [graph, ...part.sections] }]);
}

/** The body of the recipe `interactions-selftest`. */
export async function runInteractionsSelftest(context: RunContext<InteractionsSelftestSettings>): Promise<RunResult> {
  const { settings } = context;
  prepareComputing(settings);
  const network = await inspectedNetwork({ ...settings, examples: settings.selfTestPoints, heldOut: 1 });
  return inspectionResult("Self-test", network.description, [selfTestPart(network, settings, context)]);
}

/** The body of the recipe `interactions-report`. */
export async function runInteractionsReport(context: RunContext<InteractionsReportSettings>): Promise<RunResult> {
  const { settings } = context;
  prepareComputing(settings);
  const network = await inspectedNetwork(settings);
  const all = await analyses(network, settings, context);
  const measured = await ablations(network, all, settings, context);
  const found = await modulesIn(network, all, settings, context);
  const graph = graphSection(network.description, network, all, { ablations: measured, modules: found, pictures: settings.pictures }, context);
  return inspectionResult("Inside a network", network.description, [
    { rows: [], figures: {}, sections: [graph] },
    modulesPart(network, found, settings),
    edgesPart(all, measured, settings, context.out.writeFigure),
    basisPart(network, all, settings, context),
    ...(network.model instanceof Mlp ? [await degeneracyOf(network, context)] : []),
    ...(network.chain.length > 1 ? [selfTestPart(network, settings, context)] : []),
  ]);
}

/** Degeneracy with the settings of its own recipe, without samplers. */
function degeneracyOf({ model, chain, points, heldOut, labels }: InspectedNetwork, { settings, ...context }: RunContext<InteractionsReportSettings>): Promise<InspectionPart> {
  const input = { model, chain, points: firstPoints(points, settings.selfTestPoints), testPoints: heldOut, testLabels: labels };
  return degeneracyPart(input, DEGENERACY_SETTINGS.parse({ sampleUpTo: 0 }), context);
}
