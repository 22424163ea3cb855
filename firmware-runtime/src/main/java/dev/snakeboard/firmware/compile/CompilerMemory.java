package dev.snakeboard.firmware.compile;

import java.util.List;

/**
 * What the firmware's parser and compiler have on the heap besides the result, all of which they give back.
 *
 * @param treeBytes the nodes of the parse tree ({@code py/parse.c})
 * @param width the most children of a node: they wait on a stack until it is made
 * @param objects how many constants are made while the tree grows, each of which lies in its way
 * @param droppedTexts the bytes of each doc string that is an object until the tree is given back
 * @param identifiers of each scope: how many names it knows ({@code py/scope.c})
 * @param labels the most that one scope has ({@code py/emitbc.c})
 */
public record CompilerMemory(int treeBytes, int width, int objects, List<Integer> droppedTexts, List<Integer> identifiers, int labels) {}
