using System.Reflection;

namespace IotVnetDsl.Host.Execution;

/// <summary>Recognizes <c>=> Hub</c>: a getter that only returns another public property of the same object.</summary>
internal static class PropertyAlias
{
    private const byte Nop = 0x00, LoadThis = 0x02, LoadLocal0 = 0x06, StoreLocal0 = 0x0A, Call = 0x28, Return = 0x2A, Branch = 0x2B, CallVirtual = 0x6F;

    public static bool NamesAnother(PropertyInfo property) =>
        property.GetMethod!.GetMethodBody()?.GetILAsByteArray() is { } il
        && WithoutDebugSteps(il) is [LoadThis, Call or CallVirtual, _, _, _, _, Return] and var body
        && property.Module.ResolveMethod(
            BitConverter.ToInt32(body, 2), property.DeclaringType!.GetGenericArguments(), null) is { IsStatic: false, IsPublic: true, IsSpecialName: true } target
        && target.Name.StartsWith("get_", StringComparison.Ordinal)
        && target.DeclaringType!.IsAssignableFrom(property.DeclaringType);

    // Unoptimized code of a block body keeps the result in a local and jumps to the next instruction.
    private static byte[] WithoutDebugSteps(byte[] il)
    {
        var start = il.AsSpan().TrimStart(Nop);
        return start is [LoadThis, _, _, _, _, _, StoreLocal0, Branch, 0, LoadLocal0, Return] ? [.. start[..6], Return] : start.ToArray();
    }
}
