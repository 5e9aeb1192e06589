// Sigma's programs for lines: straight, curved, and curved ones with gaps for what is not (yet) so.
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { EdgeLineProgram, EdgeRectangleProgram, createEdgeArrowProgram } from "sigma/rendering";

export const HEAD = { extremity: "target", lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4 };

// Of each `period` pixels along the line, `drawn` are drawn.
function withGaps(Program, period, drawn) {
  const where = "if (dist < halfThickness) {";
  const gaps = `
  vec2 chord = v_cpC - v_cpA;
  float along = dot(gl_FragCoord.xy - v_cpA, chord) / max(length(chord), 1.0);
  bool gap = mod(along, ${period.toFixed(1)} * u_dash) > ${drawn.toFixed(1)} * u_dash;
  HEAD
  if (dist < halfThickness && !gap) {`;
  return class extends Program {
    getDefinition() {
      const definition = super.getDefinition();
      const shader = definition.FRAGMENT_SHADER_SOURCE;
      if (!shader.includes(where)) throw new Error("the curve's shader is not as expected");
      const head = shader.includes("targetArrowLength")
        ? "gap = gap && distToTarget >= targetArrowLength;"
        : "";
      return {
        ...definition,
        UNIFORMS: [...definition.UNIFORMS, "u_dash"],
        FRAGMENT_SHADER_SOURCE: shader
          .replace("void main(void) {", "uniform float u_dash;\nvoid main(void) {")
          .replace(where, gaps.replace("HEAD", head)),
      };
    }
    setUniforms(params, info) {
      super.setUniforms(params, info);
      if (info.uniformLocations.u_dash) info.gl.uniform1f(info.uniformLocations.u_dash, params.pixelRatio);
    }
  };
}

const edgeOnTop = (Program) => class extends Program {};

export const DASHES = { dashed: [9, 5.5], dotted: [5, 2] };

export function edgePrograms(drawLabel) {
  const curve = createEdgeCurveProgram({ drawLabel });
  const arrow = createEdgeCurveProgram({ drawLabel, arrowHead: HEAD });
  const programs = {
    thin: EdgeLineProgram,
    line: EdgeRectangleProgram,
    arrow: createEdgeArrowProgram(HEAD),
    curve,
    curveArrow: arrow,
  };
  for (const [name, [period, drawn]] of Object.entries(DASHES)) {
    programs[name] = withGaps(curve, period, drawn);
    programs[`${name}Arrow`] = withGaps(arrow, period, drawn);
  }
  // Programs are drawn in this order: what is picked lies above all else.
  return { ...programs, picked: edgeOnTop(curve), pickedArrow: edgeOnTop(arrow) };
}

export const nodeProgram = createNodeBorderProgram({
  borders: [
    { size: { value: 1.3, mode: "pixels" }, color: { attribute: "borderColor" } },
    { size: { fill: true }, color: { attribute: "color" } },
  ],
});
