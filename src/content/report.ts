/** How a reader of a part of a file tells what is wrong there; it goes on reading, so that all faults are told at once. */
export type Report = (line: number, message: string, remedy: string) => void;
