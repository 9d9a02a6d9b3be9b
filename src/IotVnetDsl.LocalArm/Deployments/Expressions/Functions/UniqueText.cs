using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>
/// What <c>uniqueString()</c> answers: a MurmurHash of 64 bits, five of them a letter. Azure does not document it; held against what the Bicep
/// compiler 0.49.2 evaluates, so names that a template makes are here as they are in Azure.
/// </summary>
internal static class UniqueText
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 13;
    private const int BitsOfLetter = 5;
    private const uint First = 0x239B961B;
    private const uint Second = 0xAB0E9789;

    public static string Of(string seed)
    {
        var hash = Hash(Encoding.UTF8.GetBytes(seed));
        return string.Create(Length, hash, (text, rest) =>
        {
            foreach (ref var letter in text)
            {
                letter = Letters[(int)(rest >> (64 - BitsOfLetter))];
                rest <<= BitsOfLetter;
            }
        });
    }

    private static ulong Hash(ReadOnlySpan<byte> data)
    {
        var (low, high) = (0u, 0u);
        var rest = data;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            low ^= Mixed(BinaryPrimitives.ReadUInt32LittleEndian(rest), First, 15, Second);
            low = ((BitOperations.RotateLeft(low, 19) + high) * 5) + 0x561CCD1B;
            high ^= Mixed(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]), Second, 17, First);
            high = ((BitOperations.RotateLeft(high, 13) + low) * 5) + 0x0BCAA747;
        }

        if (rest.Length > 0)
            low ^= Mixed(Number(rest[..Math.Min(4, rest.Length)]), First, 15, Second);
        if (rest.Length > 4)
            high ^= Mixed(Number(rest[4..]), Second, 17, First);
        low ^= (uint)data.Length;
        high ^= (uint)data.Length;
        low += high;
        high += low;
        (low, high) = (Final(low), Final(high));
        low += high;
        high += low;
        return ((ulong)high << 32) | low;
    }

    private static uint Mixed(uint part, uint before, int by, uint after) => BitOperations.RotateLeft(part * before, by) * after;

    private static uint Final(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static uint Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0u;
        for (var index = 0; index < bytes.Length; index++)
            number |= (uint)bytes[index] << (8 * index);
        return number;
    }
}
