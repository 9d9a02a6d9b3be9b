using System.Security.Cryptography;
using System.Text;

namespace IotVnetDsl.Planning.Resources;

/// <summary>GUIDs made from names (RFC 9562, version 5): the same from run to run and from machine to machine.</summary>
public static class DeterministicGuid
{
    /// <summary>Our own namespace; ARM's <c>guid()</c> has another, so equal inputs give other GUIDs there.</summary>
    public static Guid Namespace { get; } = new("5d3b9b4e-6f0a-5c5e-9c62-2f6f7b1d1f10");

    public static Guid Of(params string[] parts) => Of(Namespace, string.Join('\n', parts).ToLowerInvariant());

    public static Guid Of(Guid space, string name)
    {
        byte[] input = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // Version 5 is SHA-1 by definition; nothing is protected by it.
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
