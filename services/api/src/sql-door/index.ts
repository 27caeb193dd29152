export { createSqlDoor, SQL_DOOR_LIMITS, type SqlDoor, type SqlDoorConfig, type SqlDoorDeps } from "./sql-door.ts";
