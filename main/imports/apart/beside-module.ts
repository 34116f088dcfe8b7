/** An entry beside a module, wherever it was built; in source form, a module is a .ts file. */
export function besideModule(module: string, source: string, built: string): URL {
  return module.endsWith('.ts')
    ? new URL(source, module)
    : new URL(built, module.replace(/\/chunks\/[^/]*$/, '/'));
}
