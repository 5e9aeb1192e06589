// The drawing libraries take this name for granted when they are loaded; a browser without WebGL may not have it.
globalThis.WebGLRenderingContext ??= class {};
globalThis.WebGL2RenderingContext ??= globalThis.WebGLRenderingContext;

export function hasWebgl() {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (!context) return false;
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return true;
  } catch {
    return false;
  }
}
