export { KEYS, type OpenedDoor, openDoor } from "./open-door.ts";
