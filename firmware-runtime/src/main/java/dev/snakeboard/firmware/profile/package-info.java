/** What a program's memory is used for: by line, import, task and type. */
package dev.snakeboard.firmware.profile;
