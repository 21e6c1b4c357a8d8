import { behaviouralLoss, type Chain, type LearningCoefficient, learningCoefficientRounds, type LeadingCurvature, type Points, posteriorScale, samplerSelfTest } from "../interactions/index.js";
import type { DegeneracySettings } from "./interactions-degeneracy-part.js";
import type { SoftRankPart } from "./interactions-degeneracy-spectrum.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import { runRounds } from "./run-rounds.js";

/** The learning coefficient by both samplers beside the soft rank. */
export async function samplingPart(
  { chain, points, biases }: { chain: Chain; points: Points; biases: boolean },
  { leading, soft }: { leading: LeadingCurvature; soft: Pick<SoftRankPart, "value" | "error"> },
  { resolution, nBeta, chains, draws }: DegeneracySettings,
  surroundings: Surroundings,
): Promise<InspectionPart> {
  const localisation = resolution * leading.values[0]! * nBeta;
  const { start, loss } = behaviouralLoss(chain, points, { biases });
  const scale = posteriorScale(leading, { nBeta, localisation });
  const found: (LearningCoefficient & { method: string })[] = [];
  for (const method of ["mala", "sgld"] as const) {
    const rounds = learningCoefficientRounds(loss, start, { nBeta, localisation, method, scale, chains, draws, seed: surroundings.seed });
    found.push({ method, ...(await runRounds(rounds, `${method.toUpperCase()}, steps`, surroundings)) });
  }
  const warnings = found.flatMap(({ method, warnings }) => warnings.map((warning) => `${method.toUpperCase()}: ${warning}.`));
  return {
    rows: found.map(({ method, value, error }) => ({
      what: `2 λ̂ by ${method.toUpperCase()}`,
      value: 2 * value,
      note: `standard error ${(2 * error!).toPrecision(2)}; ${((200 * value) / soft.value - 100).toFixed(1)} % off the soft rank`,
    })),
    sections: [
      {
        title: "The learning coefficient, sampled",
        table: {
          columns: [
            { key: "method", label: "Sampler", align: "left" },
            { key: "twice", label: "2 λ̂" },
            { key: "error", label: "Standard error" },
            { key: "soft", label: "Soft rank" },
            { key: "ratio", label: "Ratio", digits: 3 },
            { key: "acceptance", label: "Acceptance", digits: 2 },
            { key: "step", label: "Step" },
          ],
          rows: found.map(samplerRow(soft.value)),
        },
        text: `Twice the coefficient is the soft rank as long as the loss is quadratic within the posterior (nβ = ${nBeta}, γ = ${localisation.toPrecision(3)}). A difference beyond the error means that it is not: the network has directions that are free to first order and bend, or ReLUs that switch. SGLD always accepts, which makes it some percent too large. ${warnings.length === 0 ? "Neither sampler warns." : warnings.join(" ")}`,
      },
    ],
    figures: Object.fromEntries(found.flatMap(({ method, value, error }) => [[`${method}.twice`, 2 * value], [`${method}.error`, 2 * error!]])),
  };
}

const samplerRow =
  (soft: number) =>
  ({ method, value, error, acceptance, step }: LearningCoefficient & { method: string }) => ({
    method: method.toUpperCase(),
    twice: 2 * value,
    error: 2 * error!,
    soft,
    ratio: (2 * value) / soft,
    acceptance,
    step,
  });

/** Less than this part off is right. */
const TOLERANCE = 0.06;

/** Losses of known coefficients. */
export function selfTestPart(seed: number): InspectionPart {
  const checks = samplerSelfTest({ seed });
  const off = checks.map(({ measured, exact }) => Math.abs(measured / exact - 1));
  const right = off.filter((one) => one < TOLERANCE).length;
  return {
    rows: [{ what: "self-test of the sampler", value: right, note: `of ${checks.length} known coefficients met within ${100 * TOLERANCE} %` }],
    sections: [
      {
        title: "Self-test of the sampler",
        table: {
          columns: [
            { key: "name", label: "Loss", align: "left" },
            { key: "table", label: "λ, table" },
            { key: "exact", label: "λ̂, integral" },
            { key: "measured", label: "λ̂, sampled" },
            { key: "error", label: "Standard error" },
          ],
          rows: checks.map(({ name, table, exact, measured, error }) => ({ name, table, exact, measured, error })),
        },
        text: "Singular losses about 0 by the same sampler. The table holds for infinitely fine resolution; the integral is exact at the resolution sampled, and is what the sampler should meet.",
      },
    ],
    figures: { "selfTest.right": right, "selfTest.worst": Math.max(...off) },
  };
}
