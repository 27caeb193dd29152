/** What one look came to. `todo` is what to do where it is not well. */
export type Finding = { name: string; said: string; todo: undefined | string };

export const well = (name: string, said: string): Finding => ({ name, said, todo: undefined });
export const ill = (name: string, said: string, todo: string): Finding => ({ name, said, todo });
