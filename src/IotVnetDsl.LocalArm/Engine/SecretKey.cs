using System.Security.Cryptography;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Made-up access keys: they open nothing but this program's own targets.</summary>
internal static class SecretKey
{
    public static string New(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));
}
