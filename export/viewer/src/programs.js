// Sigma's programs for lines: straight, curved, and curved ones with gaps for what is not (yet) so.
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";

const HEAD = { extremity: "target", lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 };

// Of each `period` pixels along the line, `drawn` are drawn; clicks are caught in the gaps too.
function withGaps(Program, period, drawn) {
  const where = "if (dist < halfThickness) {";
  const gaps = `
  #ifndef PICKING_MODE
  vec2 chord = v_cpC - v_cpA;
  float along = dot(gl_FragCoord.xy - v_cpA, chord) / max(length(chord), 1.0);
  bool gap = mod(along, ${period.toFixed(1)} * u_dash) > ${drawn.toFixed(1)} * u_dash;
  #else
  bool gap = false;
  #endif
  if (dist < halfThickness && !gap) {`;
  return class extends Program {
    getDefinition() {
      const definition = super.getDefinition();
      const shader = definition.FRAGMENT_SHADER_SOURCE;
      if (!shader.includes(where)) throw new Error("the curve's shader is not as expected");
      return {
        ...definition,
        UNIFORMS: [...definition.UNIFORMS, "u_dash"],
        FRAGMENT_SHADER_SOURCE: shader.replace("void main(void) {", "uniform float u_dash;\nvoid main(void) {").replace(where, gaps),
      };
    }
    setUniforms(params, info) {
      super.setUniforms(params, info);
      if (info.uniformLocations.u_dash) info.gl.uniform1f(info.uniformLocations.u_dash, params.pixelRatio);
    }
  };
}

export const DASHES = { dashed: [9, 5.5], dotted: [5, 2] };

export function edgePrograms(drawLabel) {
  const curve = createEdgeCurveProgram({ drawLabel });
  const arrow = createEdgeCurveProgram({ drawLabel, arrowHead: HEAD });
  const programs = { line: EdgeRectangleProgram, arrow: EdgeArrowProgram, curve, curveArrow: arrow };
  for (const [name, [period, drawn]] of Object.entries(DASHES)) {
    programs[`${name}`] = withGaps(curve, period, drawn);
    programs[`${name}Arrow`] = withGaps(arrow, period, drawn);
  }
  return programs;
}

export const nodeProgram = createNodeBorderProgram({
  borders: [
    { size: { value: 1.3, mode: "pixels" }, color: { attribute: "borderColor" } },
    { size: { fill: true }, color: { attribute: "color" } },
  ],
});
