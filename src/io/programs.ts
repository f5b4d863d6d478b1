/** How other programs are started; loaded at the first, because most runs start none. */
export const programs = () => process.getBuiltinModule('node:child_process');
