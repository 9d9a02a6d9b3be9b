using System.Security.Cryptography;
using System.Text;

namespace IotVnetDsl.Planning.Resources;

/// <summary>
/// GUIDs made from names (RFC 9562, version 5), as ARM's <c>guid()</c> makes them: what a template and what we name is one resource. The Bicep
/// compiler, which evaluates the function, is the source of the name space and held against it by a test.
/// </summary>
public static class DeterministicGuid
{
    private static readonly Guid Space = new("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    public static Guid Of(params string[] parts) => Of(Space, string.Join('-', parts));

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
